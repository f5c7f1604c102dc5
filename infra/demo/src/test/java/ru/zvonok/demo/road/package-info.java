/** Browser roads: for each role the main job, done in real Chromium on the demo region. */
package ru.zvonok.demo.road;
