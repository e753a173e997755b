package hallops.insight.service;

import hallops.insight.InsightProblem;
import hallops.insight.domain.Figures;
import hallops.insight.domain.Figures.AccountedMonth;
import hallops.insight.domain.HallAccount;
import hallops.insight.domain.HallCard;
import hallops.insight.domain.PeerBoard;
import hallops.insight.domain.Recognition;
import hallops.insight.domain.ShortBoards;
import hallops.insight.domain.Standing;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Figures and standings of the halls in scope, remembered while the data stays the same.
///
/// Own figures come from a session cut to the scope; the peers' distributions are made over the
/// whole province by the system itself and carry no hall.
@Component
class Standings {

  private static final int MONTHS_LOOKED_AT = 3;

  private final Figures figures;
  private final AnswerCache cache;

  Standings(Figures figures, AnswerCache cache) {
    this.figures = figures;
    this.cache = cache;
  }

  Figures figures() {
    return figures;
  }

  <T> T remembered(String question, List<Object> arguments, Supplier<T> work) {
    return cache.get(figures.version(), question, arguments, work);
  }

  List<AccountedMonth> months() {
    return remembered("months", List.of(), figures::months);
  }

  /// @param asked null = the newest month
  Period period(@Nullable Period asked) {
    List<AccountedMonth> months = months();
    if (months.isEmpty()) {
      throw new Problem(InsightProblem.NO_ACCOUNT, "No month has been accounted yet.");
    }
    Period period = asked == null ? months.getFirst().period() : asked;
    if (months.stream().noneMatch(month -> month.period().equals(period))) {
      throw new Problem(InsightProblem.NO_ACCOUNT, period + " has not been accounted.");
    }
    return period;
  }

  AccountedMonth run(Period period) {
    return months().stream()
        .filter(month -> month.period().equals(period))
        .findFirst()
        .orElseThrow(
            () -> new Problem(InsightProblem.NO_ACCOUNT, period + " has not been accounted."));
  }

  Map<Integer, HallCard> cards() {
    return remembered(
        "cards",
        List.of(),
        () ->
            figures.cards().stream()
                .collect(Collectors.toMap(HallCard::hallId, Function.identity())));
  }

  Map<Integer, HallAccount> accounts(Period period, Recognition recognition) {
    return remembered(
        "accounts",
        List.of(period, recognition),
        () ->
            figures.accounts(period, recognition).stream()
                .collect(
                    Collectors.toMap(account -> account.figures().hallId(), Function.identity())));
  }

  PeerBoard board(Period period, Recognition recognition) {
    return Scope.system()
        .call(() ->
            remembered(
                "board",
                List.of(period, recognition),
                () ->
                    new PeerBoard(
                        figures.accounts(period, recognition).stream()
                            .map(HallAccount::figures)
                            .toList())));
  }

  /// All halls in scope, by hall id.
  Map<Integer, Standing> of(Period period, Recognition recognition) {
    return remembered(
        "standings", List.of(period, recognition), () -> workOut(period, recognition));
  }

  private record Seen(Map<Integer, HallAccount> accounts, PeerBoard board) {}

  private Map<Integer, Standing> workOut(Period period, Recognition recognition) {
    List<Seen> window =
        window(period).stream()
            .map(month -> new Seen(accounts(month, recognition), board(month, recognition)))
            .toList();
    Map<Integer, HallCard> cards = cards();
    Seen now = window.getLast();
    Map<Integer, Standing> standings = new HashMap<>();
    now.accounts.forEach((hallId, account) -> {
      HallCard card = cards.get(hallId);
      if (card != null) {
        standings.put(hallId, Standing.of(card, account, months(hallId, window), now.board));
      }
    });
    return standings;
  }

  private static List<ShortBoards.Month> months(int hallId, List<Seen> window) {
    List<ShortBoards.Month> months = new ArrayList<>();
    for (Seen month : window) {
      HallAccount account = month.accounts.get(hallId);
      if (account != null) {
        months.add(
            new ShortBoards.Month(account.figures(), month.board.peersOf(account.figures().key())));
      }
    }
    return months;
  }

  /// The accounted ones of the last three months, oldest first.
  private List<Period> window(Period period) {
    return months().stream()
        .map(AccountedMonth::period)
        .filter(month -> month.compareTo(period) <= 0)
        .filter(month -> period.monthsSince(month) < MONTHS_LOOKED_AT)
        .sorted()
        .toList();
  }
}
