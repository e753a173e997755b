package hallops.profit.service;

import hallops.offer.BusinessType;
import hallops.profit.domain.BasisPoints;
import hallops.profit.domain.HalfUp;
import hallops.profit.domain.PriceTable;
import hallops.profit.domain.UnitValue;
import hallops.profit.domain.WhatIfBase;
import hallops.profit.domain.WhatIfCube;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A question: what if these unit values and costs had held? Of several changes that fit a business
/// and place the last one counts.
public record Trial(List<Change> changes, List<CostChange> costs) {

  private static final int SHOWN = 10;
  private static final double[] MARGIN_STEPS = {-0.5, -0.2, 0, 0.1, 0.2, 0.3};

  /// @param business a business code, or an item's code for all of its businesses
  /// @param milliFen the new unit value; null = the old one times `factorBasisPoints` ÷ 10,000
  public record Change(
      String business,
      String city,
      String tier,
      @Nullable Long milliFen,
      @Nullable Integer factorBasisPoints) {

    boolean fits(String code, BusinessType type, PriceTable.PriceClass place) {
      boolean ofBusiness = business.equals(code) || business.equals(type.item().code());
      boolean ofCity = city.equals(UnitValue.ANY) || city.equals(place.city());
      boolean ofTier = tier.equals(UnitValue.ANY) || tier.equals(place.tier());
      return ofBusiness && ofCity && ofTier;
    }

    public long of(long was) {
      if (milliFen != null) {
        return milliFen;
      }
      return factorBasisPoints == null
          ? was
          : HalfUp.divide(was * factorBasisPoints, BasisPoints.WHOLE);
    }
  }

  /// @param item a cost item's code
  public record CostChange(String item, int factorBasisPoints) {}

  public record Sum(
      int halls,
      long incomeBeforeFen,
      long incomeAfterFen,
      long costBeforeFen,
      long costAfterFen,
      int losingBefore,
      int losingAfter) {}

  public record CitySum(String code, String name, Sum sum) {}

  public record HallChange(
      String code, String name, String cityName, long profitBeforeFen, long profitAfterFen) {}

  /// Halls by profit margin before and after; `from` is the lower end, null for the lowest.
  public record Step(@Nullable Double from, int before, int after) {}

  /// @param microseconds the arithmetic alone
  public record Outcome(
      Sum total,
      List<CitySum> cities,
      List<HallChange> winners,
      List<HallChange> losers,
      List<Step> margins,
      long microseconds) {}

  WhatIfCube.Prices prices(WhatIfBase base, Map<String, BusinessType> types) {
    var change = new @Nullable Change[base.businesses().size()][base.classes().size()];
    for (int b = 0; b < change.length; b++) {
      var code = base.businesses().get(b);
      var type = types.get(code);
      for (int c = 0; type != null && c < change[b].length; c++) {
        for (var one : changes) {
          if (one.fits(code, type, base.classes().get(c))) {
            change[b][c] = one;
          }
        }
      }
    }
    return (business, priceClass, month, was) -> {
      var one = change[business][priceClass];
      return one == null ? was : one.of(was);
    };
  }

  Outcome outcome(WhatIfBase base, int[] visible, long[] incomeChange, long microseconds) {
    var income = base.income();
    var cost = base.cost();
    var costAfter = costAfter(base, cost);
    var figures = new Figures(income, incomeChange, cost, costAfter);
    var active = Arrays.stream(visible).filter(h -> income[h] != 0 || cost[h] != 0).toArray();
    var byGain =
        Arrays.stream(active)
            .boxed()
            .filter(h -> figures.gain(h) != 0)
            .sorted(Comparator.comparingLong((Integer h) -> figures.gain(h)).reversed())
            .toList();
    return new Outcome(
        figures.sum(active),
        cities(base, active, figures),
        byGain.stream()
            .filter(h -> figures.gain(h) > 0)
            .limit(SHOWN)
            .map(h -> figures.change(base, h))
            .toList(),
        byGain.reversed().stream()
            .filter(h -> figures.gain(h) < 0)
            .limit(SHOWN)
            .map(h -> figures.change(base, h))
            .toList(),
        margins(active, figures),
        microseconds);
  }

  private long[] costAfter(WhatIfBase base, long[] cost) {
    var after = cost.clone();
    for (var change : costs) {
      int item = base.costItems().indexOf(change.item());
      for (int hall = 0; item >= 0 && hall < after.length; hall++) {
        long was = base.costFen()[item][hall];
        after[hall] += HalfUp.divide(was * change.factorBasisPoints(), BasisPoints.WHOLE) - was;
      }
    }
    return after;
  }

  private static List<CitySum> cities(WhatIfBase base, int[] active, Figures figures) {
    var byCity = new LinkedHashMap<String, List<Integer>>();
    for (int hall : active) {
      byCity
          .computeIfAbsent(base.halls().get(hall).cityCode(), city -> new ArrayList<>())
          .add(hall);
    }
    return byCity.entrySet().stream()
        .map(city -> {
          int[] halls = city.getValue().stream().mapToInt(h -> h).toArray();
          var name = base.halls().get(halls[0]).cityName();
          return new CitySum(city.getKey(), name, figures.sum(halls));
        })
        .sorted(
            Comparator.comparingLong(
                (CitySum city) -> city.sum().incomeBeforeFen() - city.sum().incomeAfterFen()))
        .toList();
  }

  private static List<Step> margins(int[] active, Figures figures) {
    int steps = MARGIN_STEPS.length + 1;
    var before = new int[steps];
    var after = new int[steps];
    for (int hall : active) {
      before[step(figures.income()[hall], figures.profit(hall))]++;
      after[step(figures.incomeAfter(hall), figures.profitAfter(hall))]++;
    }
    return IntStream.range(0, steps)
        .mapToObj(s -> new Step(s == 0 ? null : MARGIN_STEPS[s - 1], before[s], after[s]))
        .toList();
  }

  private static int step(long income, long profit) {
    double margin = income <= 0 ? -1 : (double) profit / income;
    int step = 0;
    while (step < MARGIN_STEPS.length && margin >= MARGIN_STEPS[step]) {
      step++;
    }
    return step;
  }

  private record Figures(long[] income, long[] change, long[] cost, long[] costAfter) {
    long incomeAfter(int hall) {
      return income[hall] + change[hall];
    }

    long profit(int hall) {
      return income[hall] - cost[hall];
    }

    long profitAfter(int hall) {
      return incomeAfter(hall) - costAfter[hall];
    }

    long gain(int hall) {
      return profitAfter(hall) - profit(hall);
    }

    HallChange change(WhatIfBase base, int hall) {
      var card = base.halls().get(hall);
      return new HallChange(
          card.code(), card.name(), card.cityName(), profit(hall), profitAfter(hall));
    }

    Sum sum(int[] halls) {
      return new Sum(
          halls.length,
          Arrays.stream(halls).mapToLong(h -> income[h]).sum(),
          Arrays.stream(halls).mapToLong(this::incomeAfter).sum(),
          Arrays.stream(halls).mapToLong(h -> cost[h]).sum(),
          Arrays.stream(halls).mapToLong(h -> costAfter[h]).sum(),
          (int) Arrays.stream(halls).filter(h -> profit(h) < 0).count(),
          (int) Arrays.stream(halls).filter(h -> profitAfter(h) < 0).count());
    }
  }
}
