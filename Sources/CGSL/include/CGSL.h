#ifndef ORDRET_CGSL_H
#define ORDRET_CGSL_H

/* Ordret's door to the GNU Scientific Library: distribution functions, and the C library's logarithms. */

/* Distribution function and quantile of the standard normal distribution. */
double ordret_normal_cumulative(double x);
double ordret_normal_quantile(double p);
/* The C library's logarithms. */
double ordret_log(double x);
double ordret_log2(double x);
const char *ordret_gsl_version(void);

#endif
