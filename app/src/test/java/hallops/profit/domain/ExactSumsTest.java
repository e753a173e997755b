package hallops.profit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.Money;
import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Properties that hold for every amount, tried on many: parts add up, halves round away from nil.
class ExactSumsTest {
  private final Random random = new Random(20261031);

  @Test
  void rounding_agrees_with_the_kernels_money_and_is_symmetric() {
    assertThat(HalfUp.toFen(499)).isZero();
    assertThat(HalfUp.toFen(500)).isEqualTo(1);
    assertThat(HalfUp.toFen(-500)).isEqualTo(-1);
    for (int i = 0; i < 10_000; i++) {
      long milliFen = random.nextLong(-1L << 50, 1L << 50);
      assertThat(HalfUp.toFen(milliFen)).isEqualTo(Money.ofMilliFen(milliFen).fen());
      assertThat(HalfUp.toFen(-milliFen)).isEqualTo(-HalfUp.toFen(milliFen));
    }
  }

  @Test
  void largest_remainder_by_hand() {
    // 100 over 1 : 1 : 1 → 33.33 each; the one left over goes to the first
    assertThat(LargestRemainder.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
    // 10 over 5 : 3 : 1 → 5.56, 3.33, 1.11; remainder .56 is the largest
    assertThat(LargestRemainder.split(10, 5, 3, 1)).containsExactly(6, 3, 1);
    assertThat(LargestRemainder.split(-10, 5, 3, 1)).containsExactly(-6, -3, -1);
    assertThatThrownBy(() -> LargestRemainder.split(10, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parts_of_a_split_add_up_and_stay_within_a_unit_of_their_quota() {
    for (int i = 0; i < 2_000; i++) {
      long amount = random.nextLong(-1_000_000_000, 1_000_000_000);
      long[] weights = random.longs(1 + random.nextInt(40), 0, 1_000).toArray();
      weights[0]++;
      long total = LongStream.of(weights).sum();
      long[] parts = LargestRemainder.split(amount, weights);
      assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
      for (int p = 0; p < parts.length; p++) {
        assertThat(Math.abs(parts[p] - (double) amount * weights[p] / total)).isLessThan(1.0001);
      }
    }
  }

  @Test
  void overhead_pool_by_hand() {
    // 0.5 × 3/4 + 0.3 × 100/300 + 0.2 × 10/40 = 0.375 + 0.1 + 0.05 = 0.525
    // 0.5 × 1/4 + 0.3 × 200/300 + 0.2 × 30/40 = 0.125 + 0.2 + 0.15 = 0.475
    var members =
        List.of(new CostPool.Member(0, 30, 1_000, 1_000), new CostPool.Member(1, 10, 2_000, 3_000));
    assertThat(pool(1_000_00).divide(members)).containsExactly(525_00, 475_00);
  }

  @Test
  void a_pool_is_shared_to_the_fen_whatever_is_known_of_the_halls() {
    for (int i = 0; i < 300; i++) {
      var members = new ArrayList<CostPool.Member>();
      int halls = 1 + random.nextInt(60);
      for (int hall = 0; hall < halls; hall++) {
        members.add(
            new CostPool.Member(
                hall,
                random.nextInt(-1, 200),
                random.nextInt(-1, 9_000),
                random.nextLong(-1_000_000, 9_000_000)));
      }
      long amount = random.nextLong(0, 500_000_000);
      assertThat(LongStream.of(pool(amount).divide(members)).sum()).isEqualTo(amount);
    }
  }

  @Test
  void a_pool_of_halls_that_nobody_measured_is_shared_evenly() {
    var unknown = List.of(new CostPool.Member(0, -1, -1, 0), new CostPool.Member(1, -1, -1, -500));
    assertThat(pool(101).divide(unknown)).containsExactly(51, 50);
  }

  @Test
  void deferred_parts_add_up_to_the_unit_value() {
    var rule = RecognitionRule.of(1, 4, 7);
    assertThat(rule.partOf(6_000_000, 1)).isEqualTo(2_400_000);
    assertThat(rule.partOf(6_000_000, 2)).isZero();
    assertThat(rule.partOf(6_000_000, 4)).isEqualTo(1_800_000);
    for (int i = 0; i < 2_000; i++) {
      long unit = random.nextLong(0, 20_000_000);
      assertThat(rule.partOf(unit, 1) + rule.partOf(unit, 4) + rule.partOf(unit, 7))
          .isEqualTo(unit);
    }
  }

  @Test
  void months_of_a_lease_add_up_to_the_contract_and_rent_free_months_carry_their_share() {
    // 36 months, three of them free of rent: 33 × 11,000 = 363,000 → 10,083.33 every month
    var lease = new StraightLineRent(new Period(2025, 1), new Period(2027, 12), 33 * 11_000_00L);
    assertThat(lease.fenIn(new Period(2025, 1))).isEqualTo(10_083_33);
    assertThat(lease.fenIn(new Period(2024, 12))).isZero();
    assertThat(lease.fenIn(new Period(2028, 1))).isZero();
    long total = 0;
    for (int m = 0; m < 36; m++) {
      total += lease.fenIn(new Period(2025, 1).plusMonths(m));
    }
    assertThat(total).isEqualTo(33 * 11_000_00L);
  }

  @Test
  void fit_out_does_not_outlive_the_lease_and_equipment_keeps_its_residual() {
    var rule = new Investment.WriteOff(60, 60, BasisPoints.percent(4));
    var start = new Period(2025, 1);
    var short24 = new Investment(CostItem.FIT_OUT, start, 240_000_00, new Period(2026, 12));
    assertThat(short24.fenIn(start, rule)).isEqualTo(10_000_00); // 240,000 ÷ 24
    var long60 = new Investment(CostItem.FIT_OUT, start, 240_000_00, new Period(2035, 12));
    assertThat(long60.fenIn(start, rule)).isEqualTo(4_000_00); // 240,000 ÷ 60
    var counters = new Investment(CostItem.EQUIPMENT, start, 88_000_00, null);
    assertThat(counters.fenIn(start, rule)).isEqualTo(1_408_00); // 88,000 × 96 % ÷ 60
    assertThat(counters.fenIn(start.plusMonths(60), rule)).isZero();
  }

  @Test
  void what_if_with_unchanged_prices_is_the_ledger_to_the_fen() {
    int halls = 50;
    long[] expected = new long[halls];
    var columns = new ArrayList<WhatIfCube.Column>();
    for (int b = 0; b < 20; b++) {
      long[] unit = random.longs(3, 0, 9_000_000).toArray();
      long[] quantity = random.longs(halls, -50, 500_000).toArray();
      columns.add(new WhatIfCube.Column(b, b % 12, quantity, unit));
      for (int hall = 0; hall < halls; hall++) {
        expected[hall] +=
            PricingKernel.amountFen(quantity[hall], unit[hall < 10 ? 0 : hall < 35 ? 1 : 2]);
      }
    }
    var cube = new WhatIfCube(new int[] {0, 10, 35, halls}, columns);

    assertThat(cube.income()).isEqualTo(expected);
    WhatIfCube.Prices dearer = (business, c, month, was) -> business == 3 ? was * 11 / 10 : was;
    long[] change = cube.change(dearer);
    long[] after = cube.income(dearer);
    assertThat(change).isEqualTo(difference(after, expected));
    assertThat(Arrays.stream(change).sum()).isNotZero();
  }

  private static long[] difference(long[] after, long[] before) {
    var difference = new long[after.length];
    Arrays.setAll(difference, i -> after[i] - before[i]);
    return difference;
  }

  private static CostPool pool(long fen) {
    return new CostPool(CostItem.OVERHEAD, new OrgPath("ha.zz"), fen, PoolKey.OVERHEAD);
  }
}
