// For the page around: fits each frame of the widget into it. The build makes one classic script of it.
import { fit } from "./frames.js";

fit(new URL(".", document.currentScript.src));
