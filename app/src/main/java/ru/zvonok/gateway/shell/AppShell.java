package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** What stands in the head of every page. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://z/zvonok.css")
// pages of families ask for it too late: three kilobytes cost less than another round trip
@StyleSheet("context://z/diary.css")
@Push(transport = Transport.WEBSOCKET_XHR)
@PWA(
        name = "Zvonok",
        shortName = "Zvonok",
        iconPath = "z/icon-512.png",
        offlinePath = "offline-stub.html",
        offlineResources = "z/again.js",
        themeColor = "#f6f5f1",
        backgroundColor = "#f6f5f1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "z/icon.svg");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}
