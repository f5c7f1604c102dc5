package ru.zvonok.platform.uikit.keygrid;

/**
 * A way out of a refusal, offered as a button in the tip: the same value is sent again as a new edit with the key.
 *
 * @param key for {@link CellEdit#action()}
 * @param label a verb: «Сдано позже»
 */
public record CellAction(String key, String label) {}
