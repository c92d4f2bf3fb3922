#include "CGSL.h"
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_version.h>
#include <math.h>

double ordret_normal_cumulative(double x) { return gsl_cdf_ugaussian_P(x); }
double ordret_normal_quantile(double p) { return gsl_cdf_ugaussian_Pinv(p); }
double ordret_log(double x) { return log(x); }
double ordret_log2(double x) { return log2(x); }
const char *ordret_gsl_version(void) { return gsl_version; }
