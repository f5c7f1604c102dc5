package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;

/** A cell as it stands now; painted wherever the page is open, except under the hands of one who is typing in it. */
public record CellChange(String row, String column, GridCell cell) implements Serializable {}
