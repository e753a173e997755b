/// The files people send: encodings, CSV, workbooks, and how they are given back.
@NullMarked
package hallops.lake.domain.file;

import org.jspecify.annotations.NullMarked;
