package hallops.lake.service;

import hallops.kernel.Paged;
import hallops.kernel.Problem;
import hallops.lake.LakeProblem;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks up what was imported.
@Service
public class BrowseImports {

  private final ImportLog log;

  BrowseImports(ImportLog log) {
    this.log = log;
  }

  @Transactional(readOnly = true)
  public Paged<ImportRecord> list(ImportLog.Filter filter) {
    return log.list(filter);
  }

  @Transactional(readOnly = true)
  public ImportRecord get(long id) {
    return log.find(id)
        .orElseThrow(
            () -> new Problem(LakeProblem.IMPORT_NOT_FOUND, "There is no import " + id + "."));
  }
}
