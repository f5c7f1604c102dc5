/**
 * What every page is made of: the key grid, forms, filters, error display, theme. An open module: each subpackage is a
 * room that pages use directly. Owns no table and knows no school; the words of a page are the page's own.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform.tenancy", "platform.access"})
package ru.zvonok.platform.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
