package hallops.profit.store;

import java.util.Arrays;

/// From ids to places in a list, by one array look-up.
final class DenseIds {

  private final int[] places;

  DenseIds(int[] ids) {
    places = new int[Arrays.stream(ids).max().orElse(0) + 1];
    Arrays.fill(places, -1);
    for (int place = 0; place < ids.length; place++) {
      places[ids[place]] = place;
    }
  }

  /// -1 for an id that is not in the list.
  int find(long id) {
    return id >= 0 && id < places.length ? places[(int) id] : -1;
  }
}
