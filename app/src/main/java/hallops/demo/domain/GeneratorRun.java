package hallops.demo.domain;

/// What all parts of one run share.
record GeneratorRun(
    DemoOptions options, Province province, Withheld withheld, Folders folders, Truth truth) {}
