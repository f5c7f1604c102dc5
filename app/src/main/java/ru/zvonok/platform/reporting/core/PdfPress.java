package ru.zvonok.platform.reporting.core;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Makes a PDF of XHTML. Fetches nothing: no pictures, styles or fonts but its own. */
@Component
class PdfPress {

    private static final String FONT = "Golos Text";
    private static final String FOLDER = "/ru/zvonok/platform/reporting/report/";

    byte[] print(String xhtml) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(() -> font("golos-text-regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("golos-text-bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Zvonok");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        InputStream in = PdfPress.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return in;
    }
}
