package hallops.platform;

/// How to reach the database as the application's role, for libraries that open their own
/// connections (the Iceberg catalogue).
public record DatabaseAccess(String url, String user, String password) {

  @Override
  public String toString() {
    return "DatabaseAccess[" + url + ", " + user + "]";
  }
}
