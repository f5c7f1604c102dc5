package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import java.util.List;

/**
 * A value that can be typed, with the keys that type it.
 *
 * @param value as it stands in the cell and in {@link CellEdit#value()}: «5», «УП», «•»
 * @param word read aloud, shown in the legend and in the list to choose from: «болеет»
 * @param tone one of {@link Tone}, or empty for plain ink
 * @param keys single characters that type it at once, lower case, in the alphabet of its users («н»); the grid itself
 *     adds the character on the same key of the other keyboard layout
 */
public record GridValue(String value, String word, String tone, List<String> keys) implements Serializable {

    public GridValue {
        keys = List.copyOf(keys);
    }

    public static GridValue of(String value, String word, String tone, String... keys) {
        return new GridValue(value, word, tone, List.of(keys));
    }
}
