package ru.zvonok.platform.access;

/**
 * An outside provider of sign-in.
 *
 * @param name short name, part of the address where the sign-in begins
 * @param title what stands on its button, in Russian; {@code titleEn} in English
 * @param linked whether the own account is linked to it
 */
public record ProviderLink(String name, String title, String titleEn, boolean linked) {}
