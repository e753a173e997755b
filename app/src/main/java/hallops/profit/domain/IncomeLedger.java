package hallops.profit.domain;

import hallops.kernel.Period;
import hallops.offer.BusinessType;
import hallops.offer.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the income lines of a month: volumes, publicity, deferred parts, claw-backs and splits
/// between developing and handling hall.
final class IncomeLedger {
  private static final String VOLUME = "volume";
  private static final String RETENTION = "retention";
  private static final String CLAW_BACK = "claw_back";

  private final MonthFacts facts;
  private final MonthPrices prices;
  private final RuleSet rules;
  private final List<LedgerLine.Income> lines = new ArrayList<>();

  IncomeLedger(MonthFacts facts, MonthPrices prices, RuleSet rules) {
    this.facts = facts;
    this.prices = prices;
    this.rules = rules;
  }

  List<LedgerLine.Income> write() {
    var counted = countedRetention();
    PricingKernel.price(
        facts.volumes(),
        prices.classOfHall(),
        prices.table(facts.month()),
        (hall, business, segment, quantity, fen) ->
            volume(hall, business, segment, quantity, counted));
    facts.retained().forEach(this::retained);
    facts.clawBacks().forEach(clawBack -> clawBack(clawBack, counted));
    facts.developed().forEach(this::developed);
    return lines;
  }

  private record Cell(int hall, int business) {}

  /// Halls and businesses whose first part is counted by a retention row, not by the sale itself.
  private Set<Cell> countedRetention() {
    var cells = new HashSet<Cell>();
    for (var row : facts.retained()) {
      if (row.origin().equals(facts.month())) {
        cells.add(new Cell(row.hall(), row.business()));
      }
    }
    return cells;
  }

  private void volume(
      int hall, int business, PriceSegment segment, long quantity, Set<Cell> counted) {
    var item = type(business).item();
    if (!rules.counts(item)) {
      return;
    }
    var source = item == Item.PUBLICITY ? facts.visits().sourceOf(hall) : VOLUME;
    var rule = rules.recognitionOf(item);
    var mode = rule.isDeferred() ? Mode.EXPECTED : Mode.BOTH;
    line(hall, business, mode, quantity, segment.milliFen(), source, null, segment);
    if (rule.isDeferred() && !counted.contains(new Cell(hall, business))) {
      long part = rule.partOf(segment.milliFen(), 1);
      line(hall, business, Mode.DEFERRED, quantity, part, VOLUME, null, segment);
    }
  }

  private void retained(MonthFacts.Retained row) {
    var rule = rules.recognitionOf(type(row.business()).item());
    int month = facts.month().monthsSince(row.origin()) + 1;
    if (!rule.isDeferred() || !rule.hasPartIn(month)) {
      return;
    }
    var segments = prices.segments(row.origin(), row.hall(), row.business());
    long[] parts = overSegments(row.hall(), row.business(), row.origin(), segments, row.quantity());
    var origin = month == 1 ? null : row.origin();
    for (int i = 0; i < parts.length; i++) {
      long unit = rule.partOf(segments[i].milliFen(), month);
      line(
          row.hall(),
          row.business(),
          Mode.DEFERRED,
          parts[i],
          unit,
          RETENTION,
          origin,
          segments[i]);
    }
  }

  /// A claw-back takes the whole value out of the expected view, and out of the deferred view the
  /// parts earned before the month of the decision. A part due in that very month is not paid in
  /// the first place (retention no longer counts the user), unless the sale itself was its count.
  private void clawBack(MonthFacts.ClawBack row, Set<Cell> counted) {
    var item = type(row.business()).item();
    if (!rules.counts(item)) {
      return;
    }
    var rule = rules.recognitionOf(item);
    int age = facts.month().monthsSince(row.origin());
    boolean saleCounted = age == 0 && !counted.contains(new Cell(row.hall(), row.business()));
    var segments = prices.segments(row.origin(), row.hall(), row.business());
    long[] parts =
        overSegments(row.hall(), row.business(), row.origin(), segments, -row.quantity());
    for (int i = 0; i < parts.length; i++) {
      var segment = segments[i];
      long whole = segment.milliFen();
      if (rule.isDeferred()) {
        long earned = rule.earnedThrough(whole, saleCounted ? 1 : age);
        clawBackLine(row, Mode.EXPECTED, parts[i], whole, segment);
        clawBackLine(row, Mode.DEFERRED, parts[i], earned, segment);
      } else {
        clawBackLine(row, Mode.BOTH, parts[i], whole, segment);
      }
    }
  }

  private void clawBackLine(
      MonthFacts.ClawBack row, Mode mode, long quantity, long unit, PriceSegment segment) {
    line(row.hall(), row.business(), mode, quantity, unit, CLAW_BACK, row.origin(), segment);
  }

  /// Moves the developing hall's share at the handling hall's price, so that the sum over both
  /// halls stays what it was.
  private void developed(MonthFacts.Developed row) {
    var item = type(row.business()).item();
    if (rules.developShare().isNone() || !rules.counts(item)) {
      return;
    }
    var rule = rules.recognitionOf(item);
    for (var segment : prices.segments(facts.month(), row.handlingHall(), row.business())) {
      if (segment.startIndex() <= row.day() && row.day() < segment.endIndex()) {
        move(row, rule.isDeferred() ? Mode.EXPECTED : Mode.BOTH, segment.milliFen(), segment);
        if (rule.isDeferred()) {
          move(row, Mode.DEFERRED, rule.partOf(segment.milliFen(), 1), segment);
        }
      }
    }
  }

  private void move(MonthFacts.Developed row, Mode mode, long whole, PriceSegment segment) {
    long unit = rules.developShare().of(whole);
    long quantity = row.quantity();
    line(row.handlingHall(), row.business(), mode, -quantity, unit, "split_out", null, segment);
    line(row.developHall(), row.business(), mode, quantity, unit, "split_in", null, segment);
  }

  /// A quantity of an earlier month over that month's price segments, in proportion to what was
  /// sold in each, in whole units.
  private long[] overSegments(
      int hall, int business, Period origin, PriceSegment[] segments, long quantity) {
    if (segments.length == 0) {
      return new long[0];
    }
    if (segments.length == 1) {
      return new long[] {quantity};
    }
    var weights = new long[segments.length];
    for (int i = 0; i < segments.length; i++) {
      weights[i] = Math.max(0, sold(hall, business, origin, segments[i]));
    }
    if (java.util.Arrays.stream(weights).sum() == 0) {
      weights[segments.length - 1] = 1;
    }
    return LargestRemainder.split(quantity, weights);
  }

  private long sold(int hall, int business, Period origin, PriceSegment segment) {
    return origin.equals(facts.month())
        ? facts.volumes().sum(hall, business, segment.startIndex(), segment.endIndex())
        : facts.originVolumes().quantity(hall, business, segment);
  }

  private void line(
      int hall,
      int business,
      Mode mode,
      long quantity,
      long unit,
      String source,
      @Nullable Period origin,
      PriceSegment segment) {
    if (quantity == 0 || unit == 0) {
      return;
    }
    var type = type(business);
    lines.add(
        new LedgerLine.Income(
            hall,
            type.item(),
            type.code(),
            mode,
            quantity,
            unit,
            PricingKernel.amountFen(quantity, unit),
            source,
            origin,
            segment.version(),
            segment.start(),
            segment.end()));
  }

  private BusinessType type(int business) {
    return facts.businesses().get(business);
  }
}
