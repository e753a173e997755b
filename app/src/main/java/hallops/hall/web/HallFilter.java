package hallops.hall.web;

import hallops.hall.domain.HallProblem;
import hallops.hall.domain.HallQuery;
import hallops.hall.domain.HallSort;
import hallops.kernel.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Filters of the hall list as they stand in the URL; lists are repeated parameters.
///
/// @param sort an allow-listed field, `-` before it for descending
record HallFilter(
    @Nullable @Size(max = 32) String city,
    @Nullable @Size(max = 32) String county,
    @Nullable @Size(max = 32) String area,
    @Nullable @Size(max = 20) List<String> channelType,
    @Nullable @Size(max = 20) List<String> baseType,
    @Nullable @Size(max = 20) List<String> locationType,
    @Nullable @Size(max = 20) List<String> areaForm,
    @Nullable @Size(max = 20) List<String> ownership,
    @Nullable @Size(max = 20) List<String> operationMode,
    @Nullable @Size(max = 20) List<String> status,
    @Nullable @Size(max = 64) String text,
    @Nullable @Size(max = 32) String unknown,
    @Nullable Boolean sameCoordinates,
    @Nullable Boolean outsideProvince,
    @Nullable LocalDate leaseEndsBefore,
    @Nullable @Size(max = 32) String sort,
    @Nullable @Min(1) @Max(100_000) Integer page,
    @Nullable @Min(1) @Max(500) Integer size) {

  HallQuery query() {
    String wanted = sort == null || sort.isBlank() ? "code" : sort;
    boolean descending = wanted.startsWith("-");
    String field = descending ? wanted.substring(1) : wanted;
    HallSort order =
        HallSort.find(field)
            .orElseThrow(
                () -> new Problem(HallProblem.BAD_QUERY, "sort: " + field, Map.of("sort", field)));
    return new HallQuery(
        given(city),
        given(county),
        given(area),
        list(channelType),
        list(baseType),
        list(locationType),
        list(areaForm),
        list(ownership),
        list(operationMode),
        list(status),
        given(text),
        given(unknown),
        Boolean.TRUE.equals(sameCoordinates),
        Boolean.TRUE.equals(outsideProvince),
        leaseEndsBefore,
        order,
        descending,
        page == null ? 1 : page,
        size == null ? 50 : size);
  }

  /// For the head of an export and the audit row.
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "city", city);
    put(words, "county", county);
    put(words, "area", area);
    put(words, "channelType", channelType);
    put(words, "baseType", baseType);
    put(words, "locationType", locationType);
    put(words, "areaForm", areaForm);
    put(words, "ownership", ownership);
    put(words, "operationMode", operationMode);
    put(words, "status", status);
    put(words, "text", text);
    put(words, "unknown", unknown);
    put(words, "sameCoordinates", sameCoordinates);
    put(words, "outsideProvince", outsideProvince);
    put(words, "leaseEndsBefore", leaseEndsBefore);
    put(words, "sort", sort);
    return words;
  }

  private static void put(Map<String, String> words, String name, @Nullable Object value) {
    boolean empty =
        value == null
            || value.toString().isBlank()
            || value.equals(Boolean.FALSE)
            || (value instanceof List<?> list && list.isEmpty());
    if (!empty) {
      words.put(
          name,
          value instanceof List<?> list
              ? String.join(",", list.stream().map(Object::toString).toList())
              : String.valueOf(value));
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> list(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().filter(one -> !one.isBlank()).toList();
  }
}
