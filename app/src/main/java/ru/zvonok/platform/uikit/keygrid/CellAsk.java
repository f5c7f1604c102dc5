package ru.zvonok.platform.uikit.keygrid;

import java.util.List;

/**
 * What a refusal asks the typist. The value stays in its cell, unsaved, until it is answered or taken back; then it is sent
 * again as a new edit with the answer as {@link CellEdit#note()}. Cells that wait for an answer to the same key get it
 * together.
 *
 * @param usual answers to choose from, may be empty
 * @param other the label of the field for any other answer
 * @param send the verb of its button
 * @param longest how many characters an answer may have, at most {@value #MOST}
 */
public record CellAsk(String key, List<String> usual, String other, String send, int longest) {

    static final int MOST = 500;

    public CellAsk {
        usual = List.copyOf(usual);
    }
}
