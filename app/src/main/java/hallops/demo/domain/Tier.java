package hallops.demo.domain;

/// The four sizes of hall with the parameters of the profile 现代. Triangular ranges are min, mode,
/// max; money in yuan a month; areas in square metres.
enum Tier {
  FLAGSHIP(
      "flagship", range(350, 500, 900), range(450, 700, 1300), 85, 6200, 2200, 0.46, 1.35, 17, 40),
  STANDARD(
      "standard", range(140, 200, 350), range(180, 300, 520), 55, 5400, 1500, 0.52, 1.15, 17, 37),
  SMALL("small", range(60, 90, 150), range(70, 125, 230), 40, 4800, 1200, 0.58, 1.04, 18, 36),
  TOWNSHIP("township", range(50, 80, 140), range(40, 75, 150), 20, 4000, 900, 0.62, 0.98, 17, 35);

  final String code;
  final double[] area;
  final double[] visitors;
  final double rentPerSquareMetre;
  final double labourPerHead;
  final double fitOutPerSquareMetre;
  final double counterShare;
  final double skill;
  final int opensAtHalfHour;
  final int closesAtHalfHour;

  Tier(
      String code,
      double[] area,
      double[] visitors,
      double rentPerSquareMetre,
      double labourPerHead,
      double fitOutPerSquareMetre,
      double counterShare,
      double skill,
      int opensAtHalfHour,
      int closesAtHalfHour) {
    this.code = code;
    this.area = area;
    this.visitors = visitors;
    this.rentPerSquareMetre = rentPerSquareMetre;
    this.labourPerHead = labourPerHead;
    this.fitOutPerSquareMetre = fitOutPerSquareMetre;
    this.counterShare = counterShare;
    this.skill = skill;
    this.opensAtHalfHour = opensAtHalfHour;
    this.closesAtHalfHour = closesAtHalfHour;
  }

  private static double[] range(double min, double mode, double max) {
    return new double[] {min, mode, max};
  }

  double drawArea(Draw draw) {
    return draw.triangular(area[0], area[1], area[2]);
  }

  double drawVisitors(Draw draw) {
    return draw.triangular(visitors[0], visitors[1], visitors[2]);
  }
}
