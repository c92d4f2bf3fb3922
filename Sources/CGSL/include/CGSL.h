#ifndef ORDRET_CGSL_H
#define ORDRET_CGSL_H

/* Ordret's door to the GNU Scientific Library: distribution functions, and the C library's logarithms and exponential. */

/* Distribution function and quantile of the standard normal distribution. */
double ordret_normal_cumulative(double x);
double ordret_normal_quantile(double p);
/* P(X >= x) of chi-square. */
double ordret_chi_square_upper(double x, double degrees);
/* ln n! */
double ordret_log_factorial(unsigned n);
/* The C library's logarithms and exponential function; log1p is ln(1 + x). */
double ordret_log(double x);
double ordret_log2(double x);
double ordret_log1p(double x);
double ordret_exp(double x);
const char *ordret_gsl_version(void);

#endif
