// The script of every page. Each page is whole without it: what follows only
// makes it handier. A feature is one module and one line here.
import { fold } from "./fold";
import { fetchChartsWhenNear } from "./near";
import { search } from "./search";

fold();
fetchChartsWhenNear();
search();
