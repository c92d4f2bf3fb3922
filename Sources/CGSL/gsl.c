#include "CGSL.h"
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>
#include <math.h>

/* GSL ends the program on an underflow; here a value that is not finite is looked for where it is used. */
__attribute__((constructor)) static void return_values(void) { gsl_set_error_handler_off(); }

double ordret_normal_cumulative(double x) { return gsl_cdf_ugaussian_P(x); }
double ordret_normal_quantile(double p) { return gsl_cdf_ugaussian_Pinv(p); }
double ordret_chi_square_upper(double x, double degrees) { return gsl_cdf_chisq_Q(x, degrees); }
double ordret_log_factorial(unsigned n) { return gsl_sf_lnfact(n); }
double ordret_log(double x) { return log(x); }
double ordret_log2(double x) { return log2(x); }
double ordret_log1p(double x) { return log1p(x); }
double ordret_exp(double x) { return exp(x); }
const char *ordret_gsl_version(void) { return gsl_version; }
