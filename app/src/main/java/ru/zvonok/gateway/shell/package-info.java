/**
 * The frame around all pages: navigation, top bar, search palette, «Сегодня», the way in, the pages for what went wrong.
 * Owns nothing and knows no other room: modules contribute through uikit's ContextChoice, PaletteSource, TodayCard and
 * BellSource, views by their routes and menu entries.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform.uikit", "platform.uikit :: keygrid", "platform.access", "platform.tenancy"})
package ru.zvonok.gateway.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
