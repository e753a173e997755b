package hallops.demo.domain;

/// What holds for a hall during one month: daily flow and the rate of each business per visitor.
final class HallMonth {
  final DemoHall hall;
  final int month;
  final double[] visitorsByDay;
  final double[] ordersPerVisitor = new double[Business.COUNT];

  HallMonth(long seed, DemoHall hall, int month) {
    this.hall = hall;
    this.month = month;
    Draw draw = Draw.of(seed, 8, hall.number, month);
    double flow = hall.visitorsPerDay * hall.flowFactor(month) * draw.lognormal(1, 0.04);
    double skill = hall.skillIn(month) * draw.lognormal(1, 0.03);
    visitorsByDay = Season.factors(hall, month);
    for (int i = 0; i < visitorsByDay.length; i++) {
      visitorsByDay[i] *= flow;
    }
    for (Business business : Business.ALL) {
      double rate = business.unitsPerVisitor / business.meanUnitsInOrder();
      ordersPerVisitor[business.ordinal()] =
          rate * (business.bySkill ? skill : 1) * special(business);
    }
  }

  private double special(Business business) {
    if (!business.isActivation()) {
      return 1;
    }
    boolean term = month % 100 == 9 && hall.areaForm.equals("campus");
    return (term ? 1.8 : 1) * (hall.nurses(month) ? 2.2 : 1);
  }
}
