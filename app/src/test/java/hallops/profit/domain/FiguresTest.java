package hallops.profit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hallops.kernel.Period;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void there_is_no_break_even_when_a_visitor_costs_what_he_brings() {
    var none = new BreakEven(900_00, 900_00, 500_00, 300);
    assertThat(none.breakEvenVisitors()).isEmpty();
    assertThat(none.safetyMargin()).isEmpty();
    assertThat(new BreakEven(900_00, 0, 500_00, 0).breakEvenVisitors()).isEmpty();
  }

  @Test
  void break_even_conversion_lets_sales_grow_by_the_loss() {
    // income 1,000 of which sales 500 from 100 customers of 1,000 visitors; cost 1,100, loss 100
    // sales must be 600: conversion 10 % × 600 ÷ 500 = 12 %
    var loss = new BreakEven(1_000_00, 0, 1_100_00, 1_000);
    assertThat(loss.breakEvenConversion(500_00, 100).orElseThrow()).isCloseTo(0.12, within(1e-12));
    assertThat(loss.breakEvenConversion(0, 100)).isEmpty();
  }

  @Test
  void payback_counts_depreciation_as_returned() {
    // 360,000 spent; in 12 months profit 60,000 and depreciation 60,000 → 10,000 a month → 36
    assertThat(new Payback(360_000_00, 60_000_00, 60_000_00, 12).inMonths()).hasValue(36.0);
    assertThat(new Payback(360_000_00, -60_000_00, 60_000_00, 12).inMonths()).isEmpty();
  }

  @Test
  void growth_is_kept_four_ways() {
    var months = new HashMap<Period, Long>();
    for (int m = 1; m <= 12; m++) {
      months.put(new Period(2025, m), 100L);
    }
    months.put(new Period(2025, 12), 80L);
    months.put(new Period(2026, 1), 110L);
    months.put(new Period(2026, 2), 121L);
    var growth = new Growth(months, new Period(2026, 2));

    assertThat(growth.monthOnMonth()).hasValue(0.10); // 121 against 110
    assertThat(growth.yearOnYear()).hasValue(0.21); // against 100
    assertThat(growth.fixedBase()).hasValue(0.5125); // against December's 80
    assertThat(growth.cumulative()).hasValue(231);
    assertThat(growth.cumulativeYearOnYear()).hasValue(0.155); // 231 against 200
  }

  @Test
  void growth_over_a_loss_or_the_unknown_has_no_rate() {
    var month = new Period(2026, 2);
    assertThat(new Growth(Map.of(month, 5L), month).monthOnMonth()).isEmpty();
    var afterLoss = new Growth(Map.of(month, 5L, month.plusMonths(-1), -5L), month);
    assertThat(afterLoss.monthOnMonth()).isEmpty();
    assertThat(afterLoss.cumulative()).hasValue(0);
  }
}
