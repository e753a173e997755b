package hallops.insight.service;

import hallops.insight.domain.Figures.AccountedMonth;
import hallops.insight.domain.HallCard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What filters may be set to, within the scope.
@Service
public class ShowChoices {

  private final Standings standings;

  ShowChoices(Standings standings) {
    this.standings = standings;
  }

  /// @param months newest first
  public record Choices(List<AccountedMonth> months, List<City> cities) {}

  public record City(String code, String name, int halls, List<String> counties) {}

  public Choices all() {
    return new Choices(
        standings.months(), standings.remembered("choices", List.of(), this::cities));
  }

  private List<City> cities() {
    Map<String, List<HallCard>> byCity =
        standings.cards().values().stream()
            .collect(Collectors.groupingBy(HallCard::cityCode, TreeMap::new, Collectors.toList()));
    return byCity.values().stream()
        .map(ShowChoices::city)
        .sorted(Comparator.comparingInt(City::halls).reversed())
        .toList();
  }

  private static City city(List<HallCard> halls) {
    TreeSet<String> counties = new TreeSet<>();
    for (HallCard hall : halls) {
      if (hall.countyName() != null) {
        counties.add(hall.countyName());
      }
    }
    return new City(
        halls.getFirst().cityCode(),
        halls.getFirst().cityName(),
        halls.size(),
        List.copyOf(counties));
  }
}
