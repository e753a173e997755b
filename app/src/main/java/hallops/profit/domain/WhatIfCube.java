package hallops.profit.domain;

import java.util.Arrays;
import java.util.List;

/// The income of many months held so that it can be priced anew in about a millisecond: for every
/// business and price segment one dense column of quantities over all halls. Halls that share their
/// prices stand side by side, so the inner loop has one unit value and vectorises.
///
/// Not a second arithmetic: with unchanged unit values it yields the ledger's income to the fen.
public final class WhatIfCube {
  private final int halls;
  private final int[] classStart;
  private final List<Column> columns;

  /// @param classStart where each price class begins among the halls; one more entry than classes,
  ///   the last being the number of halls
  public WhatIfCube(int[] classStart, List<Column> columns) {
    this.classStart = classStart.clone();
    this.halls = classStart[classStart.length - 1];
    this.columns = List.copyOf(columns);
  }

  /// Quantities of one business on the days of one price segment.
  ///
  /// @param quantity per hall
  /// @param milliFen the ledger's unit value per price class
  public record Column(int business, int month, long[] quantity, long[] milliFen) {}

  /// Says the unit value that would hold; `milliFen` is the ledger's own.
  @FunctionalInterface
  public interface Prices {
    long milliFen(int business, int priceClass, int month, long milliFen);
  }

  public int halls() {
    return halls;
  }

  public List<Column> columns() {
    return columns;
  }

  /// Income per hall over all months as the ledger has it.
  public long[] income() {
    return income((business, priceClass, month, milliFen) -> milliFen);
  }

  /// Income per hall of one column as the ledger has it.
  public long[] income(Column column) {
    var fen = new long[halls];
    for (int c = 0; c < classStart.length - 1; c++) {
      addPriced(column.quantity(), column.milliFen()[c], fen, classStart[c], classStart[c + 1]);
    }
    return fen;
  }

  /// Income per hall over all months under other prices.
  public long[] income(Prices prices) {
    var fen = new long[halls];
    for (var column : columns) {
      for (int c = 0; c < classStart.length - 1; c++) {
        long unit = prices.milliFen(column.business(), c, column.month(), column.milliFen()[c]);
        addPriced(column.quantity(), unit, fen, classStart[c], classStart[c + 1]);
      }
    }
    return fen;
  }

  /// What the change adds per hall. Looks only at columns whose unit value moves, so one slider
  /// costs its own business only.
  public long[] change(Prices prices) {
    var fen = new long[halls];
    var before = new long[halls];
    for (var column : columns) {
      for (int c = 0; c < classStart.length - 1; c++) {
        long was = column.milliFen()[c];
        long unit = prices.milliFen(column.business(), c, column.month(), was);
        if (unit != was) {
          addPriced(column.quantity(), unit, fen, classStart[c], classStart[c + 1]);
          addPriced(column.quantity(), was, before, classStart[c], classStart[c + 1]);
        }
      }
    }
    Arrays.setAll(fen, hall -> fen[hall] - before[hall]);
    return fen;
  }

  /// Adds quantity × unit value, each cell rounded to the fen like a ledger line. Whole fen need no
  /// rounding and no division.
  static void addPriced(long[] quantity, long milliFen, long[] fen, int from, int to) {
    if (milliFen % HalfUp.MILLIFEN_PER_FEN == 0) {
      long unitFen = milliFen / HalfUp.MILLIFEN_PER_FEN;
      for (int hall = from; hall < to; hall++) {
        fen[hall] += quantity[hall] * unitFen;
      }
      return;
    }
    for (int hall = from; hall < to; hall++) {
      fen[hall] += HalfUp.toFen(quantity[hall] * milliFen);
    }
  }
}
