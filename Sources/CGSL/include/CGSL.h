#ifndef ORDRET_CGSL_H
#define ORDRET_CGSL_H

/* Ordret's door to the GNU Scientific Library: distribution functions only. */

/* Distribution function and quantile of the standard normal distribution. */
double ordret_normal_cumulative(double x);
double ordret_normal_quantile(double p);
const char *ordret_gsl_version(void);

#endif
