package hallops.insight;

import hallops.hall.SampleProvince;
import hallops.kernel.Period;
import hallops.kernel.Scope;
import hallops.lake.ImportTarget;
import hallops.lake.Lake;
import hallops.lake.LakeTable;
import hallops.lake.Publication;
import hallops.lake.RowAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 26 halls of two cities with three accounted months, as `profit` would publish them. All alike
/// but for the number of activations: hall i activates 100 + i users at 60 yuan (the last one has
/// no rent known).
///
/// Hall i in a month: income (100 + i) × 60 + 1,000 visitors × 0.6 yuan; rent 2,000, labour 4,000
/// yuan; so profit = 600 + 60 i yuan. In September everyone activates 10 fewer.
final class SampleAccounts {

  static final Period OCTOBER = new Period(2026, 10);
  static final int HALLS = 26;

  private final Lake lake;

  SampleAccounts(Lake lake) {
    this.lake = lake;
  }

  void load(List<ImportTarget> targets) {
    Scope.system()
        .run(() -> {
          target(targets, "org_unit").store(1, SampleProvince.units());
          target(targets, "hall").store(2, SampleProvince.halls(HALLS));
          publish(new Period(2026, 8), 1, 0);
          publish(new Period(2026, 9), 2, 10);
          publish(OCTOBER, 3, 0);
        });
  }

  private static ImportTarget target(List<ImportTarget> targets, String kind) {
    return targets.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  private void publish(Period month, long run, int fewer) {
    lake.publish(
        new Publication(
            LakeTable.LEDGER_LINE,
            month,
            run,
            rows -> {
              for (int hall = 1; hall <= HALLS; hall++) {
                lines(rows, month, run, hall, 100 + hall - fewer);
              }
            }));
    lake.publish(
        new Publication(
            LakeTable.HALL_MONTH,
            month,
            run,
            rows -> {
              for (int hall = 1; hall <= HALLS; hall++) {
                account(rows, month, run, hall, 100 + hall - fewer);
              }
            }));
  }

  private static void lines(RowAppender rows, Period month, long run, int hall, int users) {
    line(
        rows,
        month,
        run,
        hall,
        "income",
        "new_activation",
        "ACT_EASY",
        "expected",
        users,
        users * 6_000L,
        "volume");
    line(
        rows,
        month,
        run,
        hall,
        "income",
        "new_activation",
        "ACT_EASY",
        "deferred",
        users,
        users * 2_400L,
        "volume");
    line(
        rows,
        month,
        run,
        hall,
        "income",
        "publicity",
        "PUBLICITY",
        "both",
        1_000,
        60_000,
        "door_counter");
    line(rows, month, run, hall, "cost", "rent", "rent", "both", null, 200_000, "actual");
    line(rows, month, run, hall, "cost", "labour", "labour", "both", null, 400_000, "actual");
  }

  private static void line(
      RowAppender rows,
      Period month,
      long run,
      int hall,
      String side,
      String item,
      String code,
      String mode,
      @Nullable Integer quantity,
      long fen,
      String source) {
    rows.beginRow();
    rows.add(run);
    rows.add(month.number());
    rows.add(hall);
    rows.add(side);
    rows.add(item);
    rows.add(code);
    rows.add(mode);
    if (quantity == null) {
      rows.addNull();
    } else {
      rows.add(quantity.longValue());
    }
    rows.addNull();
    rows.add(fen);
    rows.add(source);
    rows.add(true);
    rows.addNull();
    rows.add(7);
    rows.addNull();
    rows.addNull();
    rows.endRow();
  }

  private static void account(RowAppender rows, Period month, long run, int hall, int users) {
    long expected = users * 6_000L + 60_000;
    long deferred = users * 2_400L + 60_000;
    long cost = 600_000;
    rows.beginRow();
    rows.add(run);
    rows.add(month.number());
    rows.add(hall);
    for (long fen :
        new long[] {
          expected,
          deferred,
          expected,
          cost,
          400_000,
          expected - cost,
          deferred - cost,
          expected - 400_000
        }) {
      rows.add(fen);
    }
    rows.add(1_000);
    rows.add("door_counter");
    rows.add(users);
    rows.add(80);
    rows.add(cost);
    rows.add(0);
    rows.addNull();
    rows.addNull();
    rows.add(hall != HALLS);
    if (hall == HALLS) {
      rows.add("missing:rent");
    } else {
      rows.addNull();
    }
    rows.add(8);
    rows.add(186.5);
    rows.add("snapshot");
    rows.endRow();
  }
}
