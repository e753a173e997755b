package hallops.hall;

import com.fasterxml.jackson.annotation.JsonValue;

/// A hall for ever: small, dense from 1, never given to another hall, so that it can index arrays.
public record HallId(int number) implements Comparable<HallId> {

  public HallId {
    if (number < 1) {
      throw new IllegalArgumentException("hall ids begin at 1: " + number);
    }
  }

  @JsonValue
  public int json() {
    return number;
  }

  @Override
  public int compareTo(HallId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
