package ru.zvonok.platform.uikit;

/**
 * One line of the palette.
 *
 * @param icon Lucide name
 * @param name what was found, the searched part is emphasised
 * @param detail quiet words after the name, may be empty
 * @param kind what opens, at the right: card, journal, report
 * @param path path inside the organisation, without a leading slash
 */
public record PaletteHit(String icon, String name, String detail, String kind, String path) {}
