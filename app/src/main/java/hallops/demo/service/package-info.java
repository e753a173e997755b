/// The doors of the command line: generate files, import a folder, prepare the demo province.
@NullMarked
package hallops.demo.service;

import org.jspecify.annotations.NullMarked;
