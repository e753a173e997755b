package hallops.profit.domain;

/// One month's quantities as a dense block hall × business × day. Keys are small and dense, so one
/// flat array beats any hash table; the days of a cell lie side by side.
public final class DayCube {
  private final int halls;
  private final int businesses;
  private final int days;
  private final long[] cells;

  public DayCube(int halls, int businesses, int days) {
    this.halls = halls;
    this.businesses = businesses;
    this.days = days;
    this.cells = new long[Math.multiplyExact(Math.multiplyExact(halls, businesses), days)];
  }

  public int halls() {
    return halls;
  }

  public int businesses() {
    return businesses;
  }

  public int days() {
    return days;
  }

  /// Where the days of a hall's business begin in the flat array.
  public int offset(int hall, int business) {
    return (hall * businesses + business) * days;
  }

  public void add(int hall, int business, int day, long quantity) {
    cells[offset(hall, business) + day] += quantity;
  }

  /// Adds whole columns at once: the i-th row's quantity goes to the i-th cell.
  public void addAll(int[] hall, int[] business, int[] day, long[] quantity, int rows) {
    for (int i = 0; i < rows; i++) {
      cells[(hall[i] * businesses + business[i]) * days + day[i]] += quantity[i];
    }
  }

  public long quantity(int hall, int business, int day) {
    return cells[offset(hall, business) + day];
  }

  /// The sum over days `from` (inclusive) to `to` (exclusive).
  public long sum(int hall, int business, int from, int to) {
    int offset = offset(hall, business);
    long sum = 0;
    for (int i = offset + from; i < offset + to; i++) {
      sum += cells[i];
    }
    return sum;
  }
}
