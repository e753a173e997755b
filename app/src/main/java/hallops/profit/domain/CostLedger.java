package hallops.profit.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Writes the cost lines of a month. For every hall and item: what the files say, best source
/// first; then contracts and write-offs; then shares of pools; then estimates.
final class CostLedger {
  private final MonthFacts facts;
  private final RuleSet rules;
  private final long[] visitors;
  private final long[] incomeFen;
  private final List<Map<CostItem, CostEntry>> best = new ArrayList<>();

  CostLedger(MonthFacts facts, RuleSet rules, long[] visitors, long[] incomeFen) {
    this.facts = facts;
    this.rules = rules;
    this.visitors = visitors;
    this.incomeFen = incomeFen;
    facts.halls().forEach(hall -> best.add(new EnumMap<>(CostItem.class)));
  }

  List<LedgerLine.Cost> write() {
    facts.costs().forEach(this::offer);
    byContract();
    facts.pools().forEach(this::pool);
    for (int hall = 0; hall < facts.halls().size(); hall++) {
      imputedRent(hall);
      estimates(hall);
      overhead(hall);
    }
    return best.stream().flatMap(items -> items.values().stream()).map(this::line).toList();
  }

  /// A better source replaces a worse one; equal ones add up.
  private void offer(CostEntry entry) {
    best.get(entry.hall())
        .merge(
            entry.item(),
            entry,
            (now, more) -> {
              int better = now.source().compareTo(more.source());
              return better < 0 ? now : better > 0 ? more : sum(now, more);
            });
  }

  private static CostEntry sum(CostEntry one, CostEntry two) {
    var reason = one.reason() == null ? two.reason() : one.reason();
    return new CostEntry(
        one.hall(), one.item(), one.source(), one.amountFen() + two.amountFen(), reason);
  }

  /// Contracts and purchases are facts too, but a line from the books comes first.
  private void byContract() {
    var worked = new ArrayList<CostEntry>();
    for (var row : facts.leases()) {
      worked.add(
          new CostEntry(
              row.hall(),
              CostItem.RENT,
              CostSource.ACTUAL,
              row.lease().fenIn(facts.month()),
              "straight_line"));
    }
    for (var row : facts.investments()) {
      worked.add(
          new CostEntry(
              row.hall(),
              row.investment().item(),
              CostSource.ACTUAL,
              row.investment().fenIn(facts.month(), rules.writeOff()),
              "straight_line"));
    }
    worked.removeIf(entry -> entry.amountFen() == 0 || isActual(entry.hall(), entry.item()));
    worked.forEach(this::offer);
  }

  private boolean isActual(int hall, CostItem item) {
    var entry = best.get(hall).get(item);
    return entry != null && entry.source() == CostSource.ACTUAL;
  }

  private void pool(CostPool pool) {
    var members = new ArrayList<CostPool.Member>();
    for (int i = 0; i < facts.halls().size(); i++) {
      var hall = facts.halls().get(i);
      if (pool.place().contains(hall.path())) {
        members.add(
            new CostPool.Member(i, hall.staffTenths(), hall.frontAreaTenths(), incomeFen[i]));
      }
    }
    if (members.isEmpty()) {
      return;
    }
    long[] parts = pool.divide(members);
    for (int i = 0; i < parts.length; i++) {
      var hall = members.get(i).hall();
      offer(new CostEntry(hall, pool.item(), CostSource.ALLOCATED, parts[i], null));
    }
  }

  private void imputedRent(int hall) {
    var facts = this.facts.halls().get(hall);
    if (facts.ownership() == HallFacts.Ownership.OWNED && !isKnown(hall, CostItem.RENT)) {
      rules
          .imputedRent()
          .amountFen(facts)
          .ifPresent(fen -> estimate(hall, CostItem.IMPUTED_RENT, fen));
    }
  }

  private void estimates(int hall) {
    for (var rule : rules.estimates()) {
      if (rule.holdsIn(facts.month())) {
        rule.amountFen(facts.halls().get(hall), visitors[hall])
            .ifPresent(fen -> estimate(hall, rule.item(), fen));
      }
    }
  }

  private void overhead(int hall) {
    if (!rules.overheadRate().isNone()) {
      long direct =
          best.get(hall).values().stream()
              .filter(entry -> entry.item() != CostItem.OVERHEAD)
              .mapToLong(CostEntry::amountFen)
              .sum();
      estimate(hall, CostItem.OVERHEAD, rules.overheadRate().of(direct));
    }
  }

  private void estimate(int hall, CostItem item, long fen) {
    if (!isKnown(hall, item)) {
      best.get(hall).put(item, new CostEntry(hall, item, CostSource.ESTIMATED, fen, "rule"));
    }
  }

  private boolean isKnown(int hall, CostItem item) {
    var entry = best.get(hall).get(item);
    return entry != null && entry.source() != CostSource.MISSING;
  }

  private LedgerLine.Cost line(CostEntry entry) {
    var traits = rules.traitsOf(entry.item());
    return new LedgerLine.Cost(
        entry.hall(),
        entry.item(),
        entry.amountFen(),
        entry.source(),
        entry.reason(),
        traits.controllable(),
        traits.behaviour().variableFen(entry.amountFen(), visitors[entry.hall()]));
  }
}
