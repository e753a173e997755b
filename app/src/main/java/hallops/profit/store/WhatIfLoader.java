package hallops.profit.store;

import hallops.lake.LakeSession;
import hallops.profit.domain.PriceTable;
import hallops.profit.domain.WhatIfBase;
import hallops.profit.domain.WhatIfCube;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns ledger lines into the columns of a what-if cube.
final class WhatIfLoader {

  private final DenseIds hallIndex;
  private final int halls;
  private final List<PriceTable.PriceClass> classes = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final int[] classOfHall;
  private final List<String> businesses;
  private final Map<String, Integer> businessIndex = new HashMap<>();
  private final Map<Long, WhatIfCube.Column> columns = new LinkedHashMap<>();
  private final Growing corrections = new Growing();

  /// @param priceClasses of the halls, equal ones side by side
  WhatIfLoader(
      List<Integer> hallIds, List<PriceTable.PriceClass> priceClasses, List<String> businesses) {
    this.halls = hallIds.size();
    this.hallIndex = new DenseIds(hallIds.stream().mapToInt(id -> id).toArray());
    this.classOfHall = new int[halls];
    for (int hall = 0; hall < halls; hall++) {
      if (classes.isEmpty() || !classes.getLast().equals(priceClasses.get(hall))) {
        classes.add(priceClasses.get(hall));
        starts.add(hall);
      }
      classOfHall[hall] = classes.size() - 1;
    }
    this.businesses = businesses;
    businesses.forEach(code -> businessIndex.put(code, businessIndex.size()));
  }

  /// hall_id, month, code, quantity, unit_value_millifen, source, segment_start
  void lines(LakeSession.Chunk chunk) {
    for (int row = 0; row < chunk.rows(); row++) {
      int hall = hallIndex.find(chunk.longAt(0, row));
      var business = businessIndex.get(chunk.textAt(2, row));
      if (hall < 0 || business == null) {
        continue;
      }
      int month = (int) chunk.longAt(1, row);
      long quantity = chunk.longAt(3, row);
      long unit = chunk.longAt(4, row);
      if (isCorrection(chunk.textAt(5, row))) {
        corrections.add(hall, business, classOfHall[hall], month, quantity, unit);
      } else {
        add(hall, business, month, chunk.epochDayAt(6, row), quantity, unit);
      }
    }
  }

  private void add(int hall, int business, int month, int firstDay, long quantity, long unit) {
    var column =
        columns.computeIfAbsent(
            (long) business << 32 | firstDay,
            key ->
                new WhatIfCube.Column(business, month, new long[halls], new long[classes.size()]));
    long known = column.milliFen()[classOfHall[hall]];
    if (known != 0 && known != unit) {
      corrections.add(hall, business, classOfHall[hall], month, quantity, unit);
      return;
    }
    column.milliFen()[classOfHall[hall]] = unit;
    column.quantity()[hall] += quantity;
  }

  private static boolean isCorrection(String source) {
    return switch (source) {
      case "claw_back", "split_in", "split_out" -> true;
      default -> false;
    };
  }

  /// hall_id, code, amount_fen
  void costs(LakeSession.Chunk chunk, Map<String, long[]> costs) {
    for (int row = 0; row < chunk.rows(); row++) {
      int hall = hallIndex.find(chunk.longAt(0, row));
      if (hall >= 0) {
        costs.computeIfAbsent(chunk.textAt(1, row), code -> new long[halls])[hall] +=
            chunk.longAt(2, row);
      }
    }
  }

  List<PriceTable.PriceClass> classes() {
    return List.copyOf(classes);
  }

  List<String> businesses() {
    return businesses;
  }

  int[] classStart() {
    var start = new int[starts.size() + 1];
    for (int c = 0; c < starts.size(); c++) {
      start[c] = starts.get(c);
    }
    start[starts.size()] = halls;
    return start;
  }

  List<WhatIfCube.Column> columns() {
    return List.copyOf(columns.values());
  }

  WhatIfBase.Corrections corrections() {
    return corrections.freeze();
  }

  /// Lines that stand alone.
  private static final class Growing {
    private final List<long[]> rows = new ArrayList<>();

    void add(long... values) {
      rows.add(values);
    }

    WhatIfBase.Corrections freeze() {
      return new WhatIfBase.Corrections(ints(0), ints(1), ints(2), ints(3), longs(4), longs(5));
    }

    private int[] ints(int at) {
      return rows.stream().mapToInt(row -> (int) row[at]).toArray();
    }

    private long[] longs(int at) {
      return rows.stream().mapToLong(row -> row[at]).toArray();
    }
  }
}
