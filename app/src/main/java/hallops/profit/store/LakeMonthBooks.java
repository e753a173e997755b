package hallops.profit.store;

import hallops.kernel.Period;
import hallops.lake.Lake;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import hallops.lake.Publication;
import hallops.offer.BusinessTypes;
import hallops.profit.domain.CostBasis;
import hallops.profit.domain.MonthBooks;
import hallops.profit.domain.MonthFacts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

@Repository
class LakeMonthBooks implements MonthBooks {

  private static final Set<LakeTable> FACTS =
      EnumSet.complementOf(EnumSet.of(LakeTable.HALL_MONTH, LakeTable.LEDGER_LINE));

  private final Lake lake;
  private final BusinessTypes businesses;
  private final CostBasis costBasis;

  LakeMonthBooks(Lake lake, BusinessTypes businesses, CostBasis costBasis) {
    this.lake = lake;
    this.businesses = businesses;
    this.costBasis = costBasis;
  }

  @Override
  public Map<String, Long> snapshots() {
    var names = new TreeMap<String, Long>();
    lake.snapshots()
        .forEach((table, snapshot) -> {
          if (FACTS.contains(table)) {
            names.put(table.sqlName(), snapshot);
          }
        });
    return names;
  }

  @Override
  public <T> T read(
      Period month,
      Map<String, Long> snapshots,
      boolean withDeveloped,
      Function<MonthFacts, T> work) {
    var at = new EnumMap<LakeTable, Long>(LakeTable.class);
    snapshots.forEach(
        (name, snapshot) -> at.put(LakeTable.valueOf(name.toUpperCase(Locale.ROOT)), snapshot));
    try (LakeSession session = lake.openAt(at)) {
      var reader = new MonthReader(session, month, businesses.list());
      return work.apply(reader.read(costBasis, withDeveloped));
    }
  }

  @Override
  public void publish(Period month, long runId, Results results) {
    var rows = new ResultRows(month, runId, results);
    lake.publish(new Publication(LakeTable.LEDGER_LINE, month, runId, rows::ledgerLines));
    lake.publish(new Publication(LakeTable.HALL_MONTH, month, runId, rows::hallMonths));
  }
}
