package hallops.lake;

import java.util.Locale;

/// The Iceberg tables; the name in SQL is the constant in lower case.
public enum LakeTable {
  SERVICE_EVENT,
  DAILY_VOLUME,
  VISIT,
  COST_LINE,
  SUBSCRIBER_RETENTION,
  CLAW_BACK,
  HALL_MONTH,
  LEDGER_LINE;

  public String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
