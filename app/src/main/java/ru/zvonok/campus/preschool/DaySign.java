package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A sign of the sheet, which is data of the region.
 *
 * @param sign as it stands in the cell: «✓», «Б»
 * @param present whether the child was there
 * @param excused absent with a good reason
 * @param open the reason is still to be found out
 * @param typed spellings in lower case that mean it
 */
public record DaySign(
        int id,
        String sign,
        boolean present,
        boolean excused,
        boolean open,
        List<String> typed,
        String russian,
        String english)
        implements Serializable {

    /** The word for the sign: «Болеет». */
    public String word(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : russian;
    }
}
