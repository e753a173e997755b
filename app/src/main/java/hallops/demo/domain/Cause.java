package hallops.demo.domain;

/// Why a planted hall does badly, with the first month in which it shows (months as yyyymm).
enum Cause {
  NONE(0, ""),
  SITE_BAD(0, "visitors at 45 % of what size, rent and staff would suggest"),
  OVERSTAFFED(202602, "twice the staff the flow needs"),
  RENT_SPIKE(202606, "rent 3 times the old one after the lease was renewed"),
  LOW_CONVERSION(202603, "half the sales per visitor of comparable halls"),
  NURSED_CARDS(
      202604,
      "activations 2.2 times the usual, most of them dead after three months and clawed back");

  final int fromMonth;
  final String meaning;

  Cause(int fromMonth, String meaning) {
    this.fromMonth = fromMonth;
    this.meaning = meaning;
  }

  boolean acts(int month) {
    return this != NONE && month >= fromMonth;
  }
}
