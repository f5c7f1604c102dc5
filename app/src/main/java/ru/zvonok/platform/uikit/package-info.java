/**
 * What all pages are made of: page, head, bar, lists, forms, notices, tags, icons, dates, Vaadin's own words, the key grid
 * (subpackage), the organisation of the path bound per browser tab, and the SPIs by which modules contribute to the shell
 * and to each other's cards. An open module. Owns no table and knows no school; the look is the stylesheet
 * {@code z/zvonok.css}; the words of a page are the page's own.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform.tenancy", "platform.access", "platform.nodes"})
package ru.zvonok.platform.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
