package hallops.demo.domain;

/// The business codes that halls book, with what the simulation needs of each: units per visitor,
/// whether sales skill moves it, units in one order, price of one unit in fen (0 where no money
/// changes hands; -1 where the customer decides), minutes at the counter.
enum Business {
  ACT_GLOBAL(0.0430 * 0.25, true, 1, 10_000, 14),
  ACT_MZONE(0.0430 * 0.30, true, 1, 5_000, 14),
  ACT_EASY(0.0430 * 0.38, true, 1, 5_000, 14),
  ACT_DATACARD(0.0430 * 0.07, true, 1, 3_000, 12),
  PAY_CASH(0.34 * 0.12, false, 3, -1, 3),
  PAY_SCAN(0.34 * 0.88, false, 3, -1, 2),
  CARD_PAPER(0.02 * 0.6, true, 1, -1, 2),
  CARD_E(0.02 * 0.4, true, 1, -1, 2),
  TERM_CONTRACT(0.010 * 0.55, true, 1, 299_900, 25),
  TERM_BARE(0.010 * 0.30, true, 1, 159_900, 15),
  TERM_GROUP(0.010 * 0.15, true, 1, 99_900, 15),
  VAS_DATA(0.115 * 0.45, true, 1, 1_000, 5),
  VAS_VIDEO(0.115 * 0.20, true, 1, 2_000, 5),
  VAS_RING(0.115 * 0.15, true, 1, 500, 4),
  VAS_CLOUD(0.115 * 0.12, true, 1, 1_200, 5),
  VAS_SAFE(0.115 * 0.08, true, 1, 1_500, 5),
  SVC_SIMSWAP(0.26 * 0.22, false, 1, 1_000, 7),
  SVC_PLAN(0.26 * 0.34, false, 3, 0, 9),
  SVC_TRANSFER(0.26 * 0.06, false, 1, 0, 15),
  SVC_PORT(0.26 * 0.05, false, 1, 0, 22),
  SVC_CANCEL(0.26 * 0.08, false, 1, 0, 22),
  SVC_OTHER(0.26 * 0.25, false, 3, 0, 6),
  QRY_BILL(0.18 * 0.45, false, 5, 0, 4),
  QRY_USAGE(0.18 * 0.30, false, 5, 0, 4),
  QRY_OTHER(0.18 * 0.25, false, 5, 0, 4),
  BB_NEW(0.013, true, 1, 0, 18),
  UPG_PLAN(0.055, true, 1, 0, 9);

  static final Business[] ALL = values();
  static final int COUNT = ALL.length;

  final double unitsPerVisitor;
  final boolean bySkill;
  final int mostUnitsInOrder;
  final int unitPriceFen;
  final double handlingMinutes;

  Business(
      double unitsPerVisitor,
      boolean bySkill,
      int mostUnitsInOrder,
      int unitPriceFen,
      double handlingMinutes) {
    this.unitsPerVisitor = unitsPerVisitor;
    this.bySkill = bySkill;
    this.mostUnitsInOrder = mostUnitsInOrder;
    this.unitPriceFen = unitPriceFen;
    this.handlingMinutes = handlingMinutes;
  }

  /// Units in an order are uniform on 1..most, so the mean is the middle.
  double meanUnitsInOrder() {
    return (1 + mostUnitsInOrder) / 2.0;
  }

  boolean isActivation() {
    return ordinal() <= ACT_DATACARD.ordinal();
  }

  boolean isPayment() {
    return this == PAY_CASH || this == PAY_SCAN;
  }

  boolean isCard() {
    return this == CARD_PAPER || this == CARD_E;
  }

  boolean isHandset() {
    return ordinal() >= TERM_CONTRACT.ordinal() && ordinal() <= TERM_GROUP.ordinal();
  }

  boolean isValueAdded() {
    return ordinal() >= VAS_DATA.ordinal() && ordinal() <= VAS_SAFE.ordinal();
  }

  boolean isQuery() {
    return ordinal() >= QRY_BILL.ordinal() && ordinal() <= QRY_OTHER.ordinal();
  }

  boolean isDeferred() {
    return isActivation() || isValueAdded();
  }

  boolean namesSubscriber() {
    return isDeferred() || this == BB_NEW || this == UPG_PLAN;
  }
}
