package hallops.insight.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the ranking is cut to; an absent filter lets everything pass.
///
/// @param ranked true: only ranked halls, false: only unranked ones
/// @param loss true: only halls that lose money
/// @param exceptional true: only halls with an exceptional short board
/// @param text part of a hall's code, name or director
public record RankingQuestion(
    Question question,
    @Nullable String city,
    @Nullable String county,
    @Nullable String tier,
    @Nullable String location,
    @Nullable String operationMode,
    @Nullable Boolean ranked,
    @Nullable Boolean loss,
    @Nullable Boolean exceptional,
    @Nullable String text) {

  boolean accepts(RankingRow row) {
    return is(city, row.cityCode())
        && is(county, row.countyName())
        && is(tier, row.tier())
        && is(location, row.location())
        && is(operationMode, row.operationMode())
        && (ranked == null || ranked == row.ranked())
        && (loss == null || loss == row.profitFen() < 0)
        && (exceptional == null || exceptional == row.exceptional())
        && contains(row);
  }

  private boolean contains(RankingRow row) {
    if (text == null || text.isBlank()) {
      return true;
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return row.code().toLowerCase(Locale.ROOT).contains(wanted)
        || row.name().toLowerCase(Locale.ROOT).contains(wanted)
        || (row.director() != null && row.director().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean is(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }
}
