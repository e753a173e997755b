package hallops.hall.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of the register to show, in which order, which page. Empty lists and nulls don't filter.
///
/// @param text part of a name, a code, a director's name, or the name's initials
/// @param unknown name of an attribute that must be unknown, or `any`
/// @param sameCoordinates only halls that share their coordinates with another
/// @param page from 1
public record HallQuery(
    @Nullable String city,
    @Nullable String county,
    @Nullable String area,
    List<String> channelTypes,
    List<String> baseTypes,
    List<String> locationTypes,
    List<String> areaForms,
    List<String> ownerships,
    List<String> operationModes,
    List<String> statuses,
    @Nullable String text,
    @Nullable String unknown,
    boolean sameCoordinates,
    boolean outsideProvince,
    @Nullable LocalDate leaseEndsBefore,
    HallSort sort,
    boolean descending,
    int page,
    int size) {

  public HallQuery all(int most) {
    return paged(1, most);
  }

  public HallQuery paged(int newPage, int newSize) {
    return new HallQuery(
        city,
        county,
        area,
        channelTypes,
        baseTypes,
        locationTypes,
        areaForms,
        ownerships,
        operationModes,
        statuses,
        text,
        unknown,
        sameCoordinates,
        outsideProvince,
        leaseEndsBefore,
        sort,
        descending,
        newPage,
        newSize);
  }
}
