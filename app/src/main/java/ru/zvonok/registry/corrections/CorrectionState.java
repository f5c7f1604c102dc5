package ru.zvonok.registry.corrections;

import java.util.Locale;

/** What became of a field that a family reported. */
public enum CorrectionState {
    SENT,
    /** It stands in the card. */
    TAKEN,
    DECLINED,
    /** The same person has reported the field anew. */
    REPLACED,
    WITHDRAWN;

    public String textKey() {
        return "corrections.state." + name().toLowerCase(Locale.ROOT);
    }
}
