/**
 * Runs in <head> before the first paint: marks that JavaScript is there and sets the reader's theme,
 * so that neither the controls nor the colours jump. Its hash stands in the CSP (astro.config.mjs).
 */
export const earlyScript = `(d=>{d.classList.add('js');try{let t=localStorage.getItem('theme');if(t=='light'||t=='dark')d.dataset.theme=t}catch{}})(document.documentElement)`;
