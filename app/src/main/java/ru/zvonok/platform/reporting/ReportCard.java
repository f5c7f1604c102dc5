package ru.zvonok.platform.reporting;

import java.io.Serializable;

/** A report in the catalogue, in the reader's language. */
public record ReportCard(String key, ReportAbout about, String title, String text, boolean favourite)
        implements Serializable {}
