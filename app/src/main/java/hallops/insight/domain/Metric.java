package hallops.insight.domain;

import static hallops.insight.domain.Direction.HIGHER_IS_BETTER;
import static hallops.insight.domain.Direction.LOWER_IS_BETTER;
import static hallops.insight.domain.Metric.Kind.DETAIL;
import static hallops.insight.domain.Metric.Kind.DRIVER;
import static hallops.insight.domain.Metric.Kind.OUTCOME;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The figures by which halls are compared. Each is a column of the SQL model `hall_metric`, which
/// holds its formula; what lifting it to the median is worth stands in {@link Worth}.
public enum Metric {
  PROFIT(OUTCOME, HIGHER_IS_BETTER),
  CONTROLLABLE_PROFIT(OUTCOME, HIGHER_IS_BETTER),
  PROFIT_MARGIN(OUTCOME, HIGHER_IS_BETTER),
  INCOME_PER_AREA(OUTCOME, HIGHER_IS_BETTER),
  INCOME_PER_STAFF(OUTCOME, HIGHER_IS_BETTER),
  INCOME_PER_VISITOR(OUTCOME, HIGHER_IS_BETTER),
  INCOME_PER_VISITOR_WITHOUT_PUBLICITY(OUTCOME, HIGHER_IS_BETTER),
  COST_TO_INCOME(OUTCOME, LOWER_IS_BETTER),
  HANDLED_PER_COUNTER_DAY(OUTCOME, HIGHER_IS_BETTER),
  VISITORS_PER_DAY(DRIVER, HIGHER_IS_BETTER),
  SALES_PER_VISITOR(DRIVER, HIGHER_IS_BETTER),
  CONVERSION(DETAIL, HIGHER_IS_BETTER),
  ATTACH_RATE(DETAIL, HIGHER_IS_BETTER),
  ACTIVATION_RATE(DETAIL, HIGHER_IS_BETTER),
  HANDSET_RATE(DETAIL, HIGHER_IS_BETTER),
  VALUE_ADDED_RATE(DETAIL, HIGHER_IS_BETTER),
  BROADBAND_RATE(DETAIL, HIGHER_IS_BETTER),
  UPGRADE_RATE(DETAIL, HIGHER_IS_BETTER),
  VALUE_PER_SALE(DRIVER, HIGHER_IS_BETTER),
  SERVICE_VALUE_PER_VISITOR(DRIVER, HIGHER_IS_BETTER),
  NEW_USER_VALID_RATE(DRIVER, HIGHER_IS_BETTER),
  VISITORS_PER_STAFF(DRIVER, HIGHER_IS_BETTER),
  LABOUR_TO_INCOME(DRIVER, LOWER_IS_BETTER),
  RENT_PER_AREA(DRIVER, LOWER_IS_BETTER),
  RENT_TO_INCOME(DRIVER, LOWER_IS_BETTER),
  OTHER_COST_TO_INCOME(DRIVER, LOWER_IS_BETTER);

  /// OUTCOME: a result, shown in the percentile band, never a short board by itself. DRIVER:
  /// something a hall or its site does, may be a short board. DETAIL: a finer cut of a driver; its
  /// worth is part of the driver's.
  public enum Kind {
    OUTCOME,
    DRIVER,
    DETAIL
  }

  private final Kind kind;
  private final Direction direction;

  Metric(Kind kind, Direction direction) {
    this.kind = kind;
    this.direction = direction;
  }

  public Kind kind() {
    return kind;
  }

  public Direction direction() {
    return direction;
  }

  /// Its column in `hall_metric` and its name in URLs and messages.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Flow is decided by where the hall stands; all else by how it is run (the brief's own split).
  public Effect effect() {
    return this == VISITORS_PER_DAY ? Effect.SITE : Effect.MANAGEMENT;
  }

  public static List<Metric> shortBoardCandidates() {
    return Arrays.stream(values()).filter(metric -> metric.kind != OUTCOME).toList();
  }
}
