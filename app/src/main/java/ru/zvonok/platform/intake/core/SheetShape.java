package ru.zvonok.platform.intake.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.core.SourceFile.Row;

/**
 * What a sheet shows besides its cells: which cells reach down over rows, what is hidden.
 *
 * @param merged areas that span more than one row
 * @param hidden how many rows and groups of columns do not show
 */
record SheetShape(List<Area> merged, int hidden) {

    static final SheetShape PLAIN = new SheetShape(List.of(), 0);
    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LONGEST_TYPES = 1_000_000;
    private static final int MOST_AREAS = 50_000;
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Rows of a column, from the one that holds the value to the last it reaches. */
    record Area(int column, int first, int last) {}

    /**
     * A whole workbook.
     *
     * @param styles whether it says how its cells look; one written by a program may not
     * @param sheets by the place of the sheet in it
     */
    record Book(boolean styles, Map<Integer, SheetShape> sheets) {

        SheetShape at(int index) {
            return sheets.getOrDefault(index, PLAIN);
        }
    }

    /** The shapes of a workbook that the scan has let through. */
    static Book of(byte[] book) throws IOException, XMLStreamException {
        Map<Integer, SheetShape> shapes = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get()) {
            Map<String, String> targets = targets(zip);
            List<String> sheets = sheets(zip);
            for (int i = 0; i < sheets.size(); i++) {
                String target = targets.getOrDefault(sheets.get(i), "");
                ZipArchiveEntry part = target.isEmpty() ? null : zip.getEntry(target);
                if (part != null) {
                    shapes.put(i, sheet(zip, part));
                }
            }
            return new Book(hasStyles(zip), shapes);
        }
    }

    private static boolean hasStyles(ZipFile zip) throws IOException {
        ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return true;
        }
        try (InputStream in = zip.getInputStream(types)) {
            return new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8).contains("styles+xml");
        }
    }

    /** The rows with the value of a merged cell in every row that it reaches and that has anything in it. */
    List<Row> spread(List<Row> rows) {
        if (merged.isEmpty()) {
            return rows;
        }
        Map<Integer, Row> byNumber = new TreeMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        for (Area area : merged) {
            Row from = byNumber.get(area.first());
            RawCell value = from == null ? RawCell.EMPTY : from.cell(area.column());
            int last = Math.min(area.last(), rows.getLast().number());
            for (int number = area.first() + 1; !value.isEmpty() && number <= last; number++) {
                Row row = byNumber.get(number);
                if (row != null && row.cell(area.column()).isEmpty()) {
                    SortedMap<Integer, RawCell> cells = new TreeMap<>(row.cells());
                    cells.put(area.column(), value.down());
                    byNumber.put(number, new Row(number, cells));
                }
            }
        }
        return List.copyOf(byNumber.values());
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipArchiveEntry part = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (part != null) {
            walk(zip, part, element -> {
                if (element.getLocalName().equals("Relationship")) {
                    String id = element.getAttributeValue(null, "Id");
                    String target = element.getAttributeValue(null, "Target");
                    if (id != null && target != null) {
                        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            });
        }
        return targets;
    }

    private static List<String> sheets(ZipFile zip) throws IOException, XMLStreamException {
        List<String> sheets = new ArrayList<>();
        ZipArchiveEntry part = zip.getEntry("xl/workbook.xml");
        if (part != null) {
            walk(zip, part, element -> {
                if (element.getLocalName().equals("sheet")) {
                    String id = element.getAttributeValue(RELATIONSHIPS, "id");
                    String strict = element.getAttributeValue(STRICT, "id");
                    sheets.add(id != null ? id : strict != null ? strict : "");
                }
            });
        }
        return sheets;
    }

    private static SheetShape sheet(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        List<Area> areas = new ArrayList<>();
        int[] hidden = new int[1];
        walk(zip, part, element -> {
            String name = element.getLocalName();
            if ((name.equals("row") || name.equals("col")) && isTrue(element.getAttributeValue(null, "hidden"))) {
                hidden[0]++;
            } else if (name.equals("mergeCell") && areas.size() < MOST_AREAS) {
                Area area = area(element.getAttributeValue(null, "ref"));
                if (area != null && area.last() > area.first()) {
                    areas.add(area);
                }
            }
        });
        return new SheetShape(List.copyOf(areas), hidden[0]);
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static @Nullable Area area(@Nullable String reference) {
        Matcher matcher = AREA.matcher(reference == null ? "" : reference);
        if (!matcher.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new Area(column - 1, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)));
    }

    private interface Element {
        void at(XMLStreamReader reader);
    }

    private static void walk(ZipFile zip, ZipArchiveEntry part, Element each) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    each.at(reader);
                }
            }
        }
    }
}
