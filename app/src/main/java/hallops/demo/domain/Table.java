package hallops.demo.domain;

/// Something rows are written to: CSV or xlsx. Fields contain neither commas nor quotes.
interface Table extends AutoCloseable {
  void row(String... fields);

  @Override
  void close();
}
